package io.hearth.wechat.mp;

import io.hearth.domain.contact.OpenId;
import io.hearth.wechat.Doubt;
import io.hearth.wechat.MassContent;
import io.hearth.wechat.MassJobAnswer;
import io.hearth.wechat.MassJobStatus;
import io.hearth.wechat.MassMessage;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.WeChatGateway;
import io.hearth.wechat.WeChatSettings;
import io.hearth.wechat.token.TokenUnavailableException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import me.chanjar.weixin.common.api.WxConsts;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.WxMpMassOpenIdsMessage;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;
import org.apache.http.impl.client.CloseableHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gateway on weixin-java-mp. Safe for many threads. */
public final class MpGateway implements WeChatGateway, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MpGateway.class);

    private final CloseableHttpClient http;
    private final WxMpService service;

    private MpGateway(CloseableHttpClient http, WxMpService service) {
        this.http = http;
        this.service = service;
    }

    /**
     * Opens the gateway; nothing is called yet.
     *
     * @param dataSource the database with the tables of the room {@code wechat}, which keeps the access token
     */
    public static MpGateway open(WeChatSettings settings, DataSource dataSource) {
        CloseableHttpClient http = HttpClients.create(settings);
        return new MpGateway(http, new MpService(settings, dataSource, http));
    }

    @Override
    public SendResult send(MassMessage message) {
        try {
            return accepted(service.post(WxMpApiUrl.MassMessage.MESSAGE_MASS_SEND_URL, request(message)));
        } catch (WxErrorException e) {
            return Failures.meaning(e);
        } catch (TokenUnavailableException e) {
            LOG.warn("A mass message was not sent: {}", e.getMessage());
            return Codes.withoutToken(e.code());
        } catch (RuntimeException e) {
            // An answer that the library could not read. It may quote the answer, so only its kind is told.
            LOG.warn(
                    "WeChat's answer to a mass message could not be read: {}",
                    e.getClass().getName());
            return new SendResult.Unknown(Doubt.GARBAGE);
        }
    }

    @Override
    public MassJobAnswer findMassJob(long msgId) {
        try {
            String status =
                    service.getMassMessageService().messageMassGet(msgId).getMsgstatus();
            return status(status).<MassJobAnswer>map(MassJobAnswer.Known::new).orElse(new MassJobAnswer.NotAnswered(0));
        } catch (WxErrorException e) {
            return new MassJobAnswer.NotAnswered(
                    e.getCause() == null ? e.getError().getErrorCode() : 0);
        } catch (TokenUnavailableException e) {
            return new MassJobAnswer.NotAnswered(e.code());
        } catch (RuntimeException e) {
            LOG.warn(
                    "WeChat's answer about a mass job could not be read: {}",
                    e.getClass().getName());
            return new MassJobAnswer.NotAnswered(0);
        }
    }

    /** Connections are closed; calls under way break. */
    @Override
    public void close() throws IOException {
        http.close();
    }

    /** The library reads {@code {}} as success; without a job's id it is no answer. */
    private static SendResult accepted(@Nullable String answer) {
        OptionalLong msgId = Failures.msgId(answer);
        return msgId.isPresent()
                ? new SendResult.Accepted(msgId.getAsLong(), false)
                : new SendResult.Unknown(Doubt.GARBAGE);
    }

    private static String request(MassMessage message) {
        List<String> openIds = message.audience().stream().map(OpenId::value).toList();
        WxMpMassOpenIdsMessage request = new WxMpMassOpenIdsMessage();
        request.setToUsers(openIds);
        request.setClientMsgId(message.clientMessageId().value());
        if (message.content() instanceof MassContent.Text text) {
            request.setMsgType(WxConsts.MassMsgType.TEXT);
            request.setContent(text.text());
        }
        return request.toJson();
    }

    private static Optional<MassJobStatus> status(@Nullable String name) {
        return Arrays.stream(MassJobStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst();
    }
}
