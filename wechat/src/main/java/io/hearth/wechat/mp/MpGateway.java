package io.hearth.wechat.mp;

import io.hearth.wechat.Answer;
import io.hearth.wechat.MassJobStatus;
import io.hearth.wechat.MassMessage;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.TagMessage;
import io.hearth.wechat.WeChatGateway;
import io.hearth.wechat.WeChatSettings;
import io.hearth.wechat.code.QrCodes;
import io.hearth.wechat.content.Drafts;
import io.hearth.wechat.content.Pictures;
import io.hearth.wechat.content.Previews;
import io.hearth.wechat.fan.Followers;
import io.hearth.wechat.fan.Tags;
import io.hearth.wechat.figures.Statistics;
import io.hearth.wechat.login.OAuth;
import io.hearth.wechat.menu.Menus;
import io.hearth.wechat.message.FanMessages;
import io.hearth.wechat.quota.ApiLimits;
import io.hearth.wechat.quota.Quotas;
import java.io.IOException;
import javax.sql.DataSource;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;

/** The gateway on weixin-java-mp, in all its roles. Safe for many threads. */
public final class MpGateway implements WeChatGateway, AutoCloseable {

    private final MpConnection connection;
    private final Calls calls;

    private MpGateway(MpConnection connection) {
        this.connection = connection;
        this.calls = connection.calls();
    }

    /**
     * Opens the gateway with WeChat's usual limits; nothing is called yet.
     *
     * @param dataSource the database with the tables of the room {@code wechat}, which keeps the access token and counts
     *     the calls
     */
    public static MpGateway open(WeChatSettings settings, DataSource dataSource) {
        return open(settings, dataSource, new Quotas(dataSource, settings.appId(), ApiLimits.DEFAULT));
    }

    /** @param quotas what counts the calls */
    public static MpGateway open(WeChatSettings settings, DataSource dataSource, Quotas quotas) {
        return new MpGateway(MpConnection.open(settings, dataSource, quotas));
    }

    /** Stands where no account is configured: nothing is called, and it may be tried again when there is one. */
    public static MpGateway unconfigured() {
        return new MpGateway(MpConnection.NONE);
    }

    public FanMessages fanMessages() {
        return new MpFanMessages(calls);
    }

    public Pictures pictures() {
        return new MpPictures(calls);
    }

    public Drafts drafts() {
        return new MpDrafts(calls);
    }

    public Previews previews() {
        return new MpPreviews(calls);
    }

    public Menus menus() {
        return new MpMenus(calls);
    }

    public Followers followers() {
        return new MpFollowers(calls);
    }

    public Tags tags() {
        return new MpTags(calls);
    }

    public Statistics statistics() {
        return new MpStatistics(calls);
    }

    public QrCodes qrCodes() {
        return new MpQrCodes(calls);
    }

    public OAuth oauth() {
        return new MpOAuth(calls, connection.configuration());
    }

    @Override
    public SendResult send(MassMessage message) {
        return calls.send(WxMpApiUrl.MassMessage.MESSAGE_MASS_SEND_URL, MassRequests.of(message));
    }

    @Override
    public SendResult send(TagMessage message) {
        return calls.send(WxMpApiUrl.MassMessage.MESSAGE_MASS_SENDALL_URL, MassRequests.of(message));
    }

    @Override
    public Answer<MassJobStatus> findMassJob(long msgId) {
        return calls.post(
                WxMpApiUrl.MassMessage.MESSAGE_MASS_GET_URL,
                "{\"msg_id\":\"" + msgId + "\"}",
                answer -> MassJobStatus.valueOf(answer.text("msg_status")));
    }

    /** Connections are closed; calls under way break. */
    @Override
    public void close() throws IOException {
        connection.close();
    }
}
