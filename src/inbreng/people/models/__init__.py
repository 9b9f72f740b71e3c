"""Who speaks, and what may they see?"""

from inbreng.people.models.accounts import Role, User
from inbreng.people.models.house_files import HouseFile
from inbreng.people.models.organisations import Area, Organisation, Partnership, Perspective
from inbreng.people.models.persons import Contact, Erasure, Person, ReturnLink
from inbreng.people.models.post import Letter, MailChoice, Topic

__all__ = [
    "Area",
    "Contact",
    "Erasure",
    "HouseFile",
    "Letter",
    "MailChoice",
    "Organisation",
    "Partnership",
    "Person",
    "Perspective",
    "ReturnLink",
    "Role",
    "Topic",
    "User",
]
