"""A file system of another machine: one that Linux calls sshfs, provided by this program, without anything in it."""
import contextlib
import ctypes
import errno
import os
import stat
import struct
import threading

from places import Places, CHANGES

# What the kernel asks (linux/fuse.h).
LOOKUP, GETATTR, STATFS, INIT, ACCESS = 1, 3, 17, 26, 34
HEADER = struct.Struct("<IIQQIIII")


class NetworkFolder:
    """Answers the kernel that the folder is empty, and that nothing can be made in it."""

    def __init__(self, folder):
        self.folder = folder
        os.mkdir(folder)
        self.device = os.open("/dev/fuse", os.O_RDWR)
        options = f"fd={self.device},rootmode=40000,user_id=0,group_id=0,allow_other"
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.mount(b"torture", folder.encode(), b"fuse.sshfs", 0, options.encode()) != 0:
            raise OSError(ctypes.get_errno(), "mount")
        self.unmount = lambda: libc.umount2(folder.encode(), 2)
        threading.Thread(target=self.answer, daemon=True).start()

    def answer(self):
        with contextlib.suppress(OSError):
            while request := os.read(self.device, 1 << 17):
                _, operation, unique, *_ = HEADER.unpack_from(request)
                self.reply(unique, *self.result(operation))

    def result(self, operation):
        root = struct.pack("<QQQQQQIIIIIIIIII", 1, 0, 0, 0, 0, 0, 0, 0, 0, stat.S_IFDIR | 0o755, 2, 0, 0, 0, 4096, 0)
        if operation == INIT:
            return 0, struct.pack("<IIIIHHIIHHI7I", 7, 31, 0, 0, 0, 0, 1 << 16, 1, 0, 0, 0, *[0] * 7)
        if operation == GETATTR:
            return 0, struct.pack("<QII", 0, 0, 0) + root
        return {LOOKUP: -errno.ENOENT, ACCESS: 0}.get(operation, -errno.ENOSYS), b""

    def reply(self, unique, error, data):
        os.write(self.device, struct.pack("<IiQ", 16 + len(data), error, unique) + data)

    def disconnect(self):
        """As when the server is gone."""
        os.close(self.device)


def run(lib, report, folder, effort, generator):
    try:
        network = NetworkFolder(f"{folder}/network")
    except OSError as error:
        return report.skip("a network file system", f"none can be mounted here ({error}); root may, where there is FUSE")
    places = Places(lib, report, folder)
    places.user = ()
    library = f"{network.folder}/library.sqlite"
    try:
        for arguments in [("add", places.more), ("search", "x"), ("restore-backup", places.backup), *CHANGES[:2]]:
            outcome = places.refused("network file system", library, arguments)
            report.expect("(sshfs)" in outcome.errors, f"network file system: unnamed: {outcome.errors}")
        network.disconnect()
        for arguments in [("add", places.more), ("search", "leukemia"), *CHANGES[:2]]:
            places.refused("server that is gone", library, arguments)
    finally:
        network.unmount()
