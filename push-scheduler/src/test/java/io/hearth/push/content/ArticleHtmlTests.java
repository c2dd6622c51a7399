package io.hearth.push.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleHtmlTests {

    private static final String PICTURE = "11111111-2222-3333-4444-555555555555";

    @Test
    void whatArticlesShowIsTaken() {
        String html = "<h2>户型</h2><p>三房<br>两厅 &amp; <strong>阳台</strong></p><img src=\"picture:" + PICTURE + "\"/>";

        assertThatCode(() -> ArticleHtml.check("html", html)).doesNotThrowAnyException();
        assertThat(ArticleHtml.pictures(html + html)).containsExactly(new PictureId(PICTURE));
        assertThat(ArticleHtml.withPictures(html, id -> "https://pictures.example/" + id + "$1"))
                .endsWith("<img src=\"https://pictures.example/" + PICTURE + "$1\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=\"x()\">a</p>",
                "<P>a</P>",
                "<a href=\"https://elsewhere.example\">a</a>",
                "<img src=\"https://elsewhere.example/a.png\">",
                "<img src=\"picture:11111111-2222-3333-4444-555555555555\" onerror=\"x()\">",
                "<!-- a -->",
                "<p>a",
                "<p><b>a</p></b>",
                "a</p>",
                "1 < 2",
                "a > b",
                "<p<script>>",
                "<iframe/>"
            })
    void whatTheyDoNotShowIsRefused(String html) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArticleHtml.check("html", html))
                .withMessageStartingWith("html ");
    }
}
