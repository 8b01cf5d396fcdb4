"""What a spreadsheet file is and the cells in it, before anything is understood of them."""
