"""The fields of a file in which entries of registers are cited, and told of."""

CITED_AS = {
    "evidence": "evidence",
    "recommendations": "recommendation",
    "owners": "owner",
    "comments": "",
    "commitments": "",
    "meetings": "",
    "actions": "",
    "members": "members",
    "forum_meetings": "",
}
"""Each register, and what the fields that cite its entries are called; empty if none do."""

SAID_OF = {"evidence": "shows"}
"""What tables are called in which an answer says something of each entry that it cites."""
