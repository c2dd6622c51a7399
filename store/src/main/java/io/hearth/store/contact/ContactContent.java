package io.hearth.store.contact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** A contact's document in bytes, and a digest by which it is known again without being compared field by field. */
public final class ContactContent {

    private static final JsonFactory JSON = new JsonFactory();
    /** 96 bits: two different documents of one contact never share them. */
    private static final int DIGEST_BYTES = 12;

    private final byte[] json;
    private final String digest;

    private ContactContent(byte[] json) {
        this.json = json;
        this.digest = digestOf(json);
    }

    public static ContactContent of(ContactDocument contact) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        try (JsonGenerator generator = JSON.createGenerator(bytes)) {
            ContactJson.write(contact, generator);
        }
        return new ContactContent(bytes.toByteArray());
    }

    public String digest() {
        return digest;
    }

    /** The document with the run that wrote it, which is no part of the digest. */
    byte[] stamped(String runId, Instant asOf) {
        String stamp = ",\"run_id\":\"" + runId + "\",\"as_of\":\"" + asOf + "\",\"digest\":\"" + digest + "\"}";
        byte[] end = stamp.getBytes(StandardCharsets.UTF_8);
        byte[] stamped = Arrays.copyOf(json, json.length - 1 + end.length);
        System.arraycopy(end, 0, stamped, json.length - 1, end.length);
        return stamped;
    }

    private static String digestOf(byte[] json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
