package io.hearth.sandbox.fan;

/** How a fan came to follow, as WeChat names it in {@code subscribe_scene} and counts it in {@code user_source}. */
public enum Origin {
    SEARCH("ADD_SCENE_SEARCH", 1),
    CARD("ADD_SCENE_PROFILE_CARD", 17),
    CODE("ADD_SCENE_QR_CODE", 30),
    ARTICLE("ADD_SCENE_PROFILE_LINK", 43),
    OTHER("ADD_SCENE_OTHERS", 0);

    private final String scene;
    private final int userSource;

    Origin(String scene, int userSource) {
        this.scene = scene;
        this.userSource = userSource;
    }

    public String scene() {
        return scene;
    }

    /** The number in {@code getusersummary}. */
    public int userSource() {
        return userSource;
    }
}
