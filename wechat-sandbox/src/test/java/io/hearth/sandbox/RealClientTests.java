package io.hearth.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import me.chanjar.weixin.common.bean.menu.WxMenu;
import me.chanjar.weixin.common.bean.menu.WxMenuButton;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.bean.WxMpMassOpenIdsMessage;
import me.chanjar.weixin.mp.bean.WxMpMassTagMessage;
import me.chanjar.weixin.mp.bean.draft.WxMpAddDraft;
import me.chanjar.weixin.mp.bean.draft.WxMpDraftArticles;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.bean.result.WxMpMassSendResult;
import me.chanjar.weixin.mp.bean.result.WxMpUser;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client that the product uses understands what the sandbox says, and is understood. */
class RealClientTests extends SandboxFixture {

    private WxMpService wechat;

    @BeforeEach
    void connect() {
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId(SandboxSettings.DEFAULT_APP_ID);
        config.setSecret(SandboxSettings.DEFAULT_APP_SECRET);
        config.useStableAccessToken(true);
        String base = sandbox.baseUrl().toString();
        config.setHostConfig(new WxMpHostConfig(base, base, base));
        wechat = new WxMpServiceImpl();
        wechat.setWxMpConfigStorage(config);
    }

    @Test
    void massSendFromDraftToDelivery() throws WxErrorException {
        String thumb = wechat.getMaterialService()
                .mediaUpload("image", "jpg", new ByteArrayInputStream(new byte[] {1, -1, 13, 10}))
                .getMediaId();
        assertThat(thumb).isNotEmpty();
        String permanent = client.upload("/cgi-bin/material/add_material?type=image", "a.jpg", "x")
                .path("media_id")
                .asText();
        String draft = wechat.getDraftService()
                .addDraft(WxMpAddDraft.builder()
                        .articles(List.of(WxMpDraftArticles.builder()
                                .title("开盘")
                                .content("<p>x</p>")
                                .thumbMediaId(permanent)
                                .build()))
                        .build());
        WxMpMassOpenIdsMessage message = new WxMpMassOpenIdsMessage();
        message.setToUsers(List.of("oA", "oB"));
        message.setMsgType("mpnews");
        message.setMediaId(draft);
        message.setClientMsgId("run-1");
        WxMpMassSendResult result = wechat.getMassMessageService().massOpenIdsMessageSend(message);
        finishJobs();
        assertThat(wechat.getMassMessageService()
                        .messageMassGet(Long.valueOf(result.getMsgId()))
                        .getMsgstatus())
                .isEqualTo("SEND_SUCCESS");
        assertThat(contentsFor("oA")).containsExactly(draft);
    }

    @Test
    void repeatedClientIdArrivesAsItsErrorCode() throws WxErrorException {
        WxMpMassTagMessage message = new WxMpMassTagMessage();
        message.setSendAll(true);
        message.setMsgType("text");
        message.setContent("x");
        message.setClientMsgId("run-1");
        wechat.getMassMessageService().massGroupMessageSend(message);
        sandbox.advance(Duration.ofSeconds(61));
        assertThatThrownBy(() -> wechat.getMassMessageService().massGroupMessageSend(message))
                .isInstanceOfSatisfying(WxErrorException.class, e -> {
                    assertThat(e.getError().getErrorCode()).isEqualTo(45065);
                    assertThat(e.getError().getJson()).contains("\"msg_id\":100000");
                });
    }

    @Test
    void fansTagsAndFiguresAreRead() throws WxErrorException {
        sandbox.unfollow("oC");
        assertThat(wechat.getUserService().userList().getOpenids()).containsExactly("oA", "oB");
        assertThat(wechat.getUserService().userInfoList(List.of("oA", "oC")))
                .extracting(WxMpUser::getSubscribe)
                .containsExactly(true, false);
        long tag = wechat.getUserTagService().tagCreate("看房客").getId();
        assertThat(wechat.getUserTagService().batchTagging(tag, new String[] {"oA"}))
                .isTrue();
        assertThat(wechat.getUserTagService().tagListUser(tag, "").getData().getOpenidList())
                .containsExactly("oA");
        moveTo("2026-03-03T02:00:00Z");
        Date day = Date.from(NOON);
        assertThat(wechat.getDataCubeService().getUserSummary(day, day)).isNotEmpty();
        assertThat(wechat.getDataCubeService().getUserCumulate(day, day).get(0).getCumulateUser())
                .isEqualTo(2);
    }

    @Test
    void menuCodesAndCustomerService() throws WxErrorException {
        WxMenuButton button = new WxMenuButton();
        button.setType("click");
        button.setName("户型");
        button.setKey("TYPES");
        WxMenu menu = new WxMenu();
        menu.setButtons(List.of(button));
        wechat.getMenuService().menuCreate(menu);
        assertThat(wechat.getMenuService().menuGet().getMenu().getButtons()).hasSize(1);
        assertThat(wechat.getQrcodeService().qrCodeCreateLastTicket("broker-7").getTicket())
                .isNotEmpty();
        sandbox.click("oA", "TYPES");
        assertThat(wechat.getKefuService()
                        .sendKefuMessage(WxMpKefuMessage.TEXT()
                                .toUser("oA")
                                .content("您好")
                                .build()))
                .isTrue();
        assertThat(contentsFor("oA")).containsExactly("您好");
        assertThat(wechat.getKefuService().kfList().getKfList()).hasSize(1);
    }

    @Test
    void endedTokenIsRenewedByTheClient() throws WxErrorException {
        wechat.getUserService().userList();
        sandbox.endTokens();
        assertThat(wechat.getUserService().userList().getTotal()).isEqualTo(3);
        assertThat(sandbox.calls("/cgi-bin/stable_token")).isEqualTo(2);
    }
}
