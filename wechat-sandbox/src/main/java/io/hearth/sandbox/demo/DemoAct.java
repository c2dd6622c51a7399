package io.hearth.sandbox.demo;

import java.util.random.RandomGenerator;

/** What demo fans do, and how often among a hundred acts. */
enum DemoAct {
    READ(30),
    CLICK(20),
    VIEW(14),
    WRITE(17),
    SHARE(5),
    SCAN(3),
    FOLLOW(8),
    LEAVE(3);

    private final int weight;

    DemoAct(int weight) {
        this.weight = weight;
    }

    static DemoAct choose(RandomGenerator random) {
        int left = random.nextInt(100);
        for (DemoAct act : values()) {
            left -= act.weight;
            if (left < 0) {
                return act;
            }
        }
        throw new IllegalStateException("the weights do not add up to 100");
    }
}
