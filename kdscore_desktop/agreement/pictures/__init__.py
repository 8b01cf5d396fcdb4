"""Pictures of agreement: each takes plain data and returns a matplotlib figure.

matplotlib takes half a second to import, so nothing outside imports these modules until a picture
is wanted. Only its object interface is used, never pyplot, which keeps figures and a window of its
own. A picture never stands alone: the tables of :mod:`kdscore_desktop.agreement.tables` hold the
same numbers for those who do not see it.
"""
