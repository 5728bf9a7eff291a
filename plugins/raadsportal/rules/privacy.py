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
    "privacy-home": (
        "“{words}” looks like somebody's home",
        "Take the address out. If it is an office, write in privacy.yml whose it is.",
    ),
    "privacy-person": (
        "“{words}” looks like somebody whom a case is about",
        "Take the name out. If it is public that it stands there, write in privacy.yml why.",
    ),
    "paper-remarks": (
        "there are remarks in “{words}”; whoever opens it can read them",
        "Take them out and save the file again. If they may be public, write in privacy.yml who has looked.",
    ),
    "paper-changes": (
        "changes are tracked in “{words}”; what was taken away can still be read",
        "Accept or reject them all and save the file again. If they may be public, write so in privacy.yml.",
    ),
    "paper-hidden": (
        "something in “{words}” is hidden; whoever opens it can show it",
        "Delete what is hidden and save the file again. If it may be public, write so in privacy.yml.",
    ),
    "paper-spot": (
        "“{words}” says where the picture was taken",
        "Save the picture without its place. If the place may be public, write so in privacy.yml.",
    ),
}
PRIVACY_NOTES = {
    "paper-unread": (
        "nobody could look into “{words}” for what may be private",
        "It is damaged, locked, of an old kind or without text. Look yourself and write so in privacy.yml.",
    ),
    "privacy-exception-unused": (
        "nothing in the content needs this exception",
        "Delete the row.",
    ),
}
