package io.hearth.segmentation.rollup;

import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local disk without a child process for every new file and folder: where Hadoop's native library is absent, its own
 * local file system calls {@code chmod} for each, and a year of days has thousands. Files get the permissions of the
 * process.
 */
public final class ForklessLocalFileSystem extends LocalFileSystem {

    public ForklessLocalFileSystem() {
        super(new WithoutPermissions());
    }

    private static final class WithoutPermissions extends RawLocalFileSystem {

        @Override
        public void setPermission(Path path, FsPermission permission) {
            // The process's umask has decided.
        }
    }
}
