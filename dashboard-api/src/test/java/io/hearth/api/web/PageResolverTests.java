package io.hearth.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageResolverTests {

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "pushes, true",
        "contacts/42, true",
        "apiary, true",
        "api/session, false",
        "api, false",
        "t/x1, false",
        "wechat/callback, false",
        "actuator/env, false",
        "logo.svg, false",
        "a/b.c, false",
        "assets/x, false"
    })
    void onlyPathsWithoutExtensionOutsideTheControllersArePages(String path, boolean page) {
        assertThat(PageResolver.isPage(path)).isEqualTo(page);
    }
}
