package io.hearth.push.content;

import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.wechat.content.PictureFile;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** Pictures that were uploaded for contents. None is ever changed: approvals hold for contents that name them. */
public final class PictureShelf {

    private static final List<byte[]> BEGINNINGS =
            List.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, new byte[] {(byte) 0x89, 'P', 'N', 'G'});

    private final Database database;
    private final DueClock clock;

    public PictureShelf(Database database, DueClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if it is no JPEG or PNG picture of at most {@value PictureFile#MAX_BYTES} bytes */
    public PictureId keep(String name, byte[] bytes, String account) {
        PictureFile picture = new PictureFile(name, bytes);
        requirePicture(picture);
        PictureId id = new PictureId(UUID.randomUUID().toString());
        database.sql("insert into picture (picture_id, name, bytes, uploaded_by, uploaded_at)"
                        + " values (:id, :name, :bytes, :account, :now)")
                .param("id", id.value())
                .param("name", picture.name())
                .param("bytes", picture.bytes())
                .param("account", account)
                .param("now", Database.at(clock.now()))
                .update();
        return id;
    }

    public Optional<PictureFile> find(PictureId id) {
        return database.sql("select name, bytes from picture where picture_id = :id")
                .param("id", id.value())
                .query((row, number) -> new PictureFile(row.getString("name"), row.getBytes("bytes")))
                .optional();
    }

    /** Hands the picture's type and file to whoever shows it. */
    public <T> Optional<T> show(PictureId id, BiFunction<String, byte[], T> viewer) {
        return find(id).map(picture -> viewer.apply(picture.type(), picture.bytes()));
    }

    /** Those among them that were never uploaded. */
    public Set<PictureId> missing(Collection<PictureId> ids) {
        Set<PictureId> missing = new HashSet<>(ids);
        database.sql("select picture_id from picture where picture_id = any(:ids)")
                .param("ids", ids.stream().map(PictureId::value).toArray(String[]::new))
                .query(row -> {
                    missing.remove(new PictureId(row.getString(1)));
                });
        return missing;
    }

    /** By its first bytes: WeChat refuses what is called a picture and is none, but only when it is sent. */
    private static void requirePicture(PictureFile picture) {
        byte[] bytes = picture.bytes();
        boolean known = BEGINNINGS.stream()
                .anyMatch(beginning -> bytes.length > beginning.length
                        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length));
        if (!known) {
            throw new IllegalArgumentException("'" + picture.name() + "' is no JPEG or PNG picture");
        }
    }
}
