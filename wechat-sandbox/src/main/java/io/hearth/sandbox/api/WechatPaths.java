package io.hearth.sandbox.api;

import io.hearth.sandbox.world.World;

/** Every path that this sandbox answers. */
public final class WechatPaths {

    private WechatPaths() {}

    public static WechatApi of(World world) {
        Routes routes = new Routes();
        ContentReader contents = new ContentReader(world.drafts(), world.shelf());
        new TokenEndpoints(world.credentials(), world.tokens()).addTo(routes);
        new FollowerEndpoints(world.fans()).addTo(routes);
        new MassEndpoints(world.massJobs(), world.fans(), contents).addTo(routes);
        return new WechatApi(
                routes, world.tokens(), world.quotas(), world.calls(), world.clock(), world.lock(), world.random());
    }
}
