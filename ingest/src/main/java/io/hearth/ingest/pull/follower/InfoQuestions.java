package io.hearth.ingest.pull.follower;

import io.hearth.domain.contact.OpenId;
import io.hearth.ingest.pull.PullEndedException;
import io.hearth.ingest.pull.Questions;
import io.hearth.wechat.Answer;
import io.hearth.wechat.fan.FanInfo;
import io.hearth.wechat.fan.Followers;
import java.util.ArrayList;
import java.util.List;

/** Asks about fans. One whom WeChat does not know spoils a whole question: it is halved until that one is found. */
final class InfoQuestions {

    /** Invalid openid (WeChat, return codes). */
    private static final int WRONG_OPENID = 40003;

    private final Followers followers;
    private final Questions questions;

    InfoQuestions(Followers followers, Questions questions) {
        this.followers = followers;
        this.questions = questions;
    }

    /**
     * What WeChat told.
     *
     * @param unknown those whom it does not know in this account
     */
    record Infos(List<FanInfo> told, List<OpenId> unknown) {}

    /** @param fans from 1 to {@value Followers#MAX_INFOS} */
    Infos ask(List<OpenId> fans) throws PullEndedException {
        Infos infos = new Infos(new ArrayList<>(), new ArrayList<>());
        ask(fans, infos);
        return infos;
    }

    private void ask(List<OpenId> fans, Infos infos) throws PullEndedException {
        Answer<List<FanInfo>> answer = questions.askUntilSettled("fans' infos", () -> followers.infos(fans));
        if (answer instanceof Answer.Given<List<FanInfo>> given) {
            infos.told().addAll(given.got());
            return;
        }
        if (!(answer instanceof Answer.Refused<List<FanInfo>> refused) || refused.code() != WRONG_OPENID) {
            throw PullEndedException.refused("WeChat refuses fans' infos: " + answer);
        }
        if (fans.size() == 1) {
            infos.unknown().addAll(fans);
            return;
        }
        int half = fans.size() / 2;
        ask(fans.subList(0, half), infos);
        ask(fans.subList(half, fans.size()), infos);
    }
}
