package io.hearth.sandbox.api;

import io.hearth.sandbox.world.Conversation;
import io.hearth.sandbox.world.Publishing;
import io.hearth.sandbox.world.World;

/** Every path that this sandbox answers. */
public final class WechatPaths {

    private WechatPaths() {}

    public static WechatApi of(World world) {
        Routes routes = new Routes();
        addAccount(routes, world);
        addFans(routes, world);
        addContent(routes, world);
        addMessages(routes, world);
        addFigures(routes, world);
        return new WechatApi(
                routes, world.tokens(), world.quotas(), world.calls(), world.clock(), world.lock(), world.random());
    }

    private static void addAccount(Routes routes, World world) {
        new TokenEndpoints(world.credentials(), world.tokens()).addTo(routes);
        new AccountEndpoints(world.credentials(), world.quotas(), world.ids()).addTo(routes);
        new MenuEndpoints(world.menu()).addTo(routes);
        new QrCodeEndpoints(world.codes()).addTo(routes);
        new OAuthEndpoints(
                        world.credentials(),
                        world.webAuthorisation(),
                        world.fans(),
                        world.conversation().grants())
                .addTo(routes);
    }

    private static void addFans(Routes routes, World world) {
        new FollowerEndpoints(world.fans()).addTo(routes);
        new TagEndpoints(world.tags(), world.fans()).addTo(routes);
        new BlacklistEndpoints(world.fans()).addTo(routes);
    }

    private static void addContent(Routes routes, World world) {
        Publishing publishing = world.publishing();
        new MediaEndpoints(publishing.shelf(), world.ids()).addTo(routes);
        new MaterialEndpoints(publishing.shelf()).addTo(routes);
        new DraftEndpoints(publishing.drafts()).addTo(routes);
        new PublishEndpoints(publishing.publications()).addTo(routes);
    }

    private static void addMessages(Routes routes, World world) {
        Publishing publishing = world.publishing();
        Conversation conversation = world.conversation();
        ContentReader contents = new ContentReader(publishing.drafts(), publishing.publications(), publishing.shelf());
        new MassEndpoints(publishing.massJobs(), world.fans(), world.tags(), world.ledger(), contents).addTo(routes);
        new MessageEndpoints(
                        conversation.customerService(),
                        conversation.templateMessages(),
                        conversation.subscriptions(),
                        contents)
                .addTo(routes);
        new TemplateEndpoints(conversation.templates(), conversation.notices()).addTo(routes);
    }

    private static void addFigures(Routes routes, World world) {
        new DatacubeEndpoints(world.facts()).addTo(routes);
        new ArticleFigures(world.facts()).addTo(routes);
        new SuccessorFigures(world.facts()).addTo(routes);
    }
}
