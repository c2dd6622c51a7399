package io.hearth.wechat.message;

import io.hearth.domain.contact.OpenId;

/** A customer-service message: an answer to a fan who wrote, clicked, followed or scanned a moment ago. */
public record ServiceMessage(OpenId fan, ServiceContent content) {}
