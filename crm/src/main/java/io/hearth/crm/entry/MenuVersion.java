package io.hearth.crm.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearth.wechat.menu.MenuButton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** WeChat counts no versions of a menu: a digest over all that its buttons say stands for one. */
final class MenuVersion {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Two menus of one account are never taken for one by accident. */
    private static final int BYTES = 16;

    private MenuVersion() {}

    static String of(List<MenuButton> bar) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(bar));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
