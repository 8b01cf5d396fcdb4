"""How the report looks: in a browser, on its paper, and where Qt prints it."""

STYLE = """
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  color: #1f2328; background: #fff; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4em; line-height: 1.25; margin: 0 0 .25em; }
h2 { font-size: 1.4em; line-height: 1.25; margin: 2em 0 .5em; padding-top: .75em;
  border-top: 2px solid #1f2328; }
h3 { font-size: 1.1em; margin: 1.75em 0 .5em; }
h4 { font-size: 1em; margin: 1.5em 0 .25em; }
p { margin: .5em 0; }
.small, caption, figcaption, .fact { color: #57606a; }
.small, caption, table, figcaption { font-size: .9em; }
.short { border: 1px solid #d0d7de; border-left: 4px solid #1f5fa8; padding: .5em 1em;
  margin: 1em 0; }
.question { white-space: pre-wrap; border-left: 4px solid #d0d7de; padding: 0 1em; }
table { border-collapse: collapse; margin: .75em 0 1.25em; }
caption { text-align: left; padding: 0 0 .25em; }
@media (min-width: 44rem) { caption { white-space: nowrap; } }
th, td { text-align: left; vertical-align: top; padding: .25em .75em .25em 0;
  border-bottom: 1px solid #d0d7de; }
thead th { border-bottom: 1px solid #1f2328; font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 400; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
.level { display: inline-block; min-width: 1.6em; padding: 0 .4em; text-align: center; }
.facts { width: 100%; }
.facts th { width: 11rem; }
.facts th, .facts td { border-bottom: 0; overflow-wrap: anywhere; }
figure { margin: 1em 0 1.5em; }
figure svg, figure img { max-width: 100%; height: auto; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f6f8fa; padding: .75em 1em;
  font-size: .85em; }
ul { padding-left: 1.25em; }
nav ul { list-style: none; padding: 0; }
a { color: #1f5fa8; }
@media print {
  body { font-size: 10.5pt; max-width: none; margin: 0; padding: 0; }
  h2:not(:first-of-type) { break-before: page; border-top: 0; padding-top: 0; }
  h3, h4, caption { break-after: avoid; }
  figure, tr, .short { break-inside: avoid; }
  nav { display: none; }
  @page { margin: 18mm 16mm; }
}
"""

# Qt's printer knows no grid and no pixels; type is in points, margins in pixels of 1/96 inch: it
# knows no other.
PRINT_STYLE = """
body { font-family: "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif;
  font-size: 9pt; color: #1f2328; }
h1 { font-size: 15pt; margin-bottom: 2px; }
h2 { font-size: 14pt; margin-top: 18px; }
h3 { font-size: 11pt; margin-top: 14px; }
h4 { font-size: 9pt; margin-top: 6px; margin-bottom: 2px; }
p, li { font-size: 9pt; }
p { margin-top: 6px; margin-bottom: 6px; }
ul { margin-top: 4px; margin-bottom: 6px; }
p.small, th.fact { color: #57606a; }
p.small { font-size: 8pt; }
table { margin-top: 6px; margin-bottom: 8px; border-collapse: collapse; }
th, td { font-size: 8pt; padding-top: 2px; padding-bottom: 2px; padding-right: 10px;
  border-bottom: 1px solid #d0d7de; }
th { text-align: left; font-weight: 400; }
thead th { font-weight: 600; border-bottom: 1px solid #1f2328; }
.number { text-align: right; }
pre { font-size: 8pt; background: #f6f8fa; }
.gap { font-size: 3pt; margin: 0; }
"""

_GAP = '<p class="gap">\u00a0</p>'


def printable(page: str) -> str:
    """Return a page of HTML with room below its tables, which Qt's printer leaves out."""
    return page.replace("</table>", f"</table>{_GAP}")
