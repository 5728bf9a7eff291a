"""Rules about what may be private; their messages never print it whole."""

PRIVACY_ERRORS = {
    "privacy-number": (
        "“{words}” looks like somebody's personal number (CPR)",
        "Take it out. If it is none, write in privacy.yml what it is and who has looked.",
    ),
}
PRIVACY_WARNINGS = {
    "privacy-number-likely": (
        "“{words}” may be somebody's personal number (CPR)",
        "Take it out if it is. If not, write in privacy.yml what it is and who has looked.",
    ),
    "privacy-mail": (
        "“{words}” looks like somebody's own mail address",
        "Write the office's address, or write in privacy.yml why this one may be public.",
    ),
    "privacy-phone": (
        "“{words}” looks like a telephone number",
        "Take it out if it is somebody's own. If not, write in privacy.yml whose it is.",
    ),
}
PRIVACY_NOTES = {
    "privacy-exception-unused": (
        "nothing in the content needs this exception",
        "Delete the row.",
    ),
}
