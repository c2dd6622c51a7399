package io.hearth.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.hearth.domain.contact.OpenId;
import io.hearth.wechat.ClientMessageId;
import io.hearth.wechat.MassContent;
import io.hearth.wechat.MassMessage;
import io.hearth.wechat.MediaId;
import io.hearth.wechat.TagId;
import io.hearth.wechat.TagMessage;
import io.hearth.wechat.message.MessageTarget;
import io.hearth.wechat.message.MiniProgramPage;
import io.hearth.wechat.message.OneTimeMessage;
import io.hearth.wechat.message.ServiceContent;
import io.hearth.wechat.message.ServiceMessage;
import io.hearth.wechat.message.SubscriptionNotice;
import io.hearth.wechat.message.TransactionalMessage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Requests as WeChat's documents show them. */
class RequestsTests {

    private static final OpenId FAN = new OpenId("o1");
    private static final ClientMessageId ID = new ClientMessageId("c1");
    private static final MediaId MEDIA = new MediaId("m1");
    private static final URI PAGE = URI.create("https://example.com/a?b=1&c=2");
    private static final MiniProgramPage MINI = new MiniProgramPage("wxmini", "pages/a?b=1");

    @Test
    void massMessages() {
        List<OpenId> fans = List.of(FAN, new OpenId("o2"));

        assertJson(
                MassRequests.of(new MassMessage(fans, new MassContent.Articles(MEDIA), ID)),
                "{'touser':['o1','o2'],'mpnews':{'media_id':'m1'},'msgtype':'mpnews','send_ignore_reprint':0,"
                        + "'clientmsgid':'c1'}");
        assertJson(
                MassRequests.of(new MassMessage(fans, new MassContent.Picture(MEDIA), ID)),
                "{'touser':['o1','o2'],'image':{'media_id':'m1'},'msgtype':'image','send_ignore_reprint':0,"
                        + "'clientmsgid':'c1'}");
        assertJson(
                MassRequests.of(new MassMessage(fans, new MassContent.Text("好"), ID)),
                "{'touser':['o1','o2'],'text':{'content':'好'},'msgtype':'text','send_ignore_reprint':0,"
                        + "'clientmsgid':'c1'}");
    }

    @Test
    void aMessageToATagIsNeverToAll() {
        assertJson(
                MassRequests.of(new TagMessage(new TagId(0), new MassContent.Text("好"), ID)),
                "{'filter':{'is_to_all':false,'tag_id':0},'text':{'content':'好'},'msgtype':'text',"
                        + "'send_ignore_reprint':0,'clientmsgid':'c1'}");
    }

    @Test
    void customerServiceMessages() {
        assertJson(service(new ServiceContent.Text("好")), "{'touser':'o1','msgtype':'text','text':{'content':'好'}}");
        assertJson(
                service(new ServiceContent.Picture(MEDIA)),
                "{'touser':'o1','msgtype':'image','image':{'media_id':'m1'}}");
        assertJson(
                service(new ServiceContent.Articles(MEDIA)),
                "{'touser':'o1','msgtype':'mpnews','mpnews':{'media_id':'m1'}}");
        assertJson(
                service(new ServiceContent.Link("题", "述", PAGE, URI.create("https://example.com/p.png"))),
                "{'touser':'o1','msgtype':'news','news':{'articles':[{'title':'题','description':'述',"
                        + "'url':'https://example.com/a?b=1&c=2','picurl':'https://example.com/p.png'}]}}");
        assertJson(
                service(new ServiceContent.MiniProgram("题", MINI, MEDIA)),
                "{'touser':'o1','msgtype':'miniprogrampage','miniprogrampage':{'title':'题','appid':'wxmini',"
                        + "'pagepath':'pages/a?b=1','thumb_media_id':'m1'}}");
    }

    @Test
    void subscriptions() {
        assertJson(
                FanMessageRequests.of(new OneTimeMessage(FAN, "S1", 7, "题", "文", Optional.of(PAGE))),
                "{'touser':'o1','template_id':'S1','url':'https://example.com/a?b=1&c=2','scene':'7','title':'题',"
                        + "'data':{'content':{'value':'文'}}}");
        assertJson(
                FanMessageRequests.of(new SubscriptionNotice(
                        FAN, "N1", Map.of("thing1", "好"), Optional.of(new MessageTarget.Web(PAGE)))),
                "{'touser':'o1','template_id':'N1','page':'https://example.com/a?b=1&c=2',"
                        + "'data':{'thing1':{'value':'好'}}}");
        assertJson(
                FanMessageRequests.of(new SubscriptionNotice(
                        FAN, "N1", Map.of("thing1", "好"), Optional.of(new MessageTarget.InMiniProgram(MINI)))),
                "{'touser':'o1','template_id':'N1','miniprogram':{'appid':'wxmini','pagepath':'pages/a?b=1'},"
                        + "'data':{'thing1':{'value':'好'}}}");
    }

    @Test
    void aTransactionalMessageKeepsALongFieldAsItIs() {
        String longer = "一".repeat(25);

        assertJson(
                FanMessageRequests.of(new TransactionalMessage(
                        FAN, "T1", Map.of("thing1", longer), Optional.of(new MessageTarget.Web(PAGE)), ID)),
                "{'touser':'o1','template_id':'T1','client_msg_id':'c1','url':'https://example.com/a?b=1&c=2',"
                        + "'data':{'thing1':{'value':'" + longer + "'}}}");
    }

    private static String service(ServiceContent content) {
        return ServiceRequests.of(new ServiceMessage(FAN, content));
    }

    private static void assertJson(String actual, String expected) {
        assertThat(JsonParser.parseString(actual)).isEqualTo(JsonParser.parseString(expected.replace('\'', '"')));
    }
}
