package io.hearth.segmentation;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** A process that has held much for long, and says how many MiB of heap it has before and after it is freed. */
final class GrownHeap {

    private static final int MEBIBYTE = 1 << 20;
    private static final int MUCH = 1_100;

    private GrownHeap() {}

    public static void main(String[] arguments) {
        List<byte[]> held = new ArrayList<>();
        for (int i = 0; i < MUCH; i++) {
            held.add(new byte[MEBIBYTE]);
        }
        System.out.println(committed() + held.size() / MUCH - 1);
        held.clear();
        boolean stays = WarmMemory.free();
        System.out.println(committed());
        System.out.println(stays);
    }

    private static long committed() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted() / MEBIBYTE;
    }
}
