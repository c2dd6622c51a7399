package io.hearth.sandbox.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Signs and, where asked, encrypts what goes to the product, the way the account's server configuration says. */
public final class EnvelopeMaker {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NONCE_BOUND = 2_000_000_000;

    private final String accountId;
    private final String appId;
    private final RandomGenerator random;

    public EnvelopeMaker(String accountId, String appId, RandomGenerator random) {
        this.accountId = accountId;
        this.appId = appId;
        this.random = random;
    }

    public Envelope seal(CallbackMessage message, URI url, CallbackSettings settings, Instant now) {
        Map<String, Object> clear = message.addressedTo(accountId);
        String timestamp = String.valueOf(now.getEpochSecond());
        String nonce = nonce();
        Map<String, String> query = signedQuery(settings, timestamp, nonce);
        query.put("openid", message.openid());
        Map<String, Object> body = new LinkedHashMap<>();
        if (settings.mode().hasClearText()) {
            body.putAll(clear);
        }
        if (settings.mode().hasCipherText()) {
            String encrypted = encrypt(write(clear, settings.format()), settings);
            body.putIfAbsent("ToUserName", accountId);
            body.put("Encrypt", encrypted);
            query.put("encrypt_type", "aes");
            query.put("msg_signature", Signature.of(settings.token(), timestamp, nonce, encrypted));
        }
        return new Envelope(withQuery(url, query), settings.format().contentType(), write(body, settings.format()));
    }

    /** A body as given, signed (and encrypted) as any other: for bodies that no message of WeChat's would have. */
    Envelope sealRaw(String raw, String openid, URI url, CallbackSettings settings, Instant now) {
        String timestamp = String.valueOf(now.getEpochSecond());
        String nonce = nonce();
        Map<String, String> query = signedQuery(settings, timestamp, nonce);
        query.put("openid", openid);
        if (!settings.mode().hasCipherText()) {
            return new Envelope(withQuery(url, query), settings.format().contentType(), raw);
        }
        String encrypted = encrypt(raw, settings);
        query.put("encrypt_type", "aes");
        query.put("msg_signature", Signature.of(settings.token(), timestamp, nonce, encrypted));
        Map<String, Object> body = Map.of("ToUserName", accountId, "Encrypt", encrypted);
        return new Envelope(withQuery(url, query), settings.format().contentType(), write(body, settings.format()));
    }

    /** The request with which WeChat checks a new server configuration. */
    URI verification(URI url, CallbackSettings settings, String echo, Instant now) {
        Map<String, String> query = signedQuery(settings, String.valueOf(now.getEpochSecond()), nonce());
        query.put("echostr", echo);
        return withQuery(url, query);
    }

    private static Map<String, String> signedQuery(CallbackSettings settings, String timestamp, String nonce) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("signature", Signature.of(settings.token(), timestamp, nonce));
        query.put("timestamp", timestamp);
        query.put("nonce", nonce);
        return query;
    }

    private String encrypt(String clear, CallbackSettings settings) {
        byte[] salt = new byte[16];
        synchronized (random) {
            random.nextBytes(salt);
        }
        return new MessageCipher(settings.aesKey(), appId).encrypt(salt, clear);
    }

    private String nonce() {
        synchronized (random) {
            return String.valueOf(random.nextInt(NONCE_BOUND));
        }
    }

    private static String write(Map<String, Object> fields, CallbackFormat format) {
        if (format == CallbackFormat.XML) {
            return XmlText.of(fields);
        }
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("fields are strings, numbers, maps and lists", e);
        }
    }

    private static URI withQuery(URI url, Map<String, String> query) {
        StringBuilder text = new StringBuilder(url.toString());
        char separator = url.getRawQuery() == null ? '?' : '&';
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            text.append(separator).append(parameter.getKey()).append('=');
            text.append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
            separator = '&';
        }
        return URI.create(text.toString());
    }
}
