"""One file for each step of the rail; each page asks the project and shows, and decides nothing."""
