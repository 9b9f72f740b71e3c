"""Everything of an installation in one file, and back again (docs/run/backup.md).

The file is a .tar: the database, the list of erasures, the kept files, and a manifest with their
checksums. It holds nothing that opens an installation: no secret key and no settings.
"""

from inbreng.config.backups.making import Made, make_backup
from inbreng.config.backups.manifest import BackupRefused
from inbreng.config.backups.restoring import Restored, restore_backup

__all__ = ["BackupRefused", "Made", "Restored", "make_backup", "restore_backup"]
