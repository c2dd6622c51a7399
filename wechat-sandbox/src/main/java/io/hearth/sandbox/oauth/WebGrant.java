package io.hearth.sandbox.oauth;

/**
 * Who was recognised, and how far.
 *
 * @param scope {@code snsapi_base} or {@code snsapi_userinfo}
 */
public record WebGrant(String openid, String scope) {}
