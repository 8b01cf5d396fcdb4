"""The answers page's parts: planning an import, the sheet with its roles, what deserves a look."""
