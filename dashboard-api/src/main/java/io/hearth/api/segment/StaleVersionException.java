package io.hearth.api.segment;

/** Someone changes a version that is no longer the latest. */
final class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int latest;

    private StaleVersionException(int version, int latest) {
        super("version " + version + " was changed, the latest is " + latest);
        this.latest = latest;
    }

    static void requireLatest(int version, int latest) {
        if (version != latest) {
            throw new StaleVersionException(version, latest);
        }
    }

    int latest() {
        return latest;
    }
}
