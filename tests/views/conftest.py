"""Projects for the views, which know no Qt."""

from small_projects import (  # noqa: F401 - fixtures
    imported_project,
    made_project,
    scored_project,
    workbook,
    written_workbook,
)
