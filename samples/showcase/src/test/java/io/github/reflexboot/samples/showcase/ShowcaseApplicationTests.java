package io.github.reflexboot.samples.showcase;

import java.io.UnsupportedEncodingException;

import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest
@AutoConfigureMockMvc
class ShowcaseApplicationTests {

	private static final RequestPostProcessor ADMIN = user("grace").roles("ADMIN");

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource({ "/counter, CounterReflex.java", "/todos, TodosReflex.java", "/search, SearchReflex.java",
			"/dataset, CommentReflex.java", "/form, FormReflex.java", "/context, ContextReflex.java",
			"/validation, ValidationReflex.java", "/morphs, MorphsReflex.java", "/operations, OperationsReflex.java",
			"/flash, FlashReflex.java", "/callbacks, CallbacksReflex.java", "/errors, ErrorsReflex.java",
			"/lifecycle, LifecycleReflex.java", "/table, TableReflex.java", "/wire, WireReflex.java",
			"/slow, SlowReflex.java", "/feed, FeedReflex.java", "/progress, ProgressReflex.java",
			"/dashboard, DashboardReflex.java", "/errands, ErrandsReflex.java", "/export, ExportReflex.java",
			"/chat, ChatReflex.java", "/board, BoardReflex.java", "/components, CounterComponent.java",
			"/components/editor, BookRowComponent.java", "/components/wizard, WizardComponent.java",
			"/account, AccountReflex.java", "/admin, AdminReflex.java" })
	void everyPageShowsTheSourceThatItRunsOn(String path, String reflex) {
		String name = path.substring(path.lastIndexOf('/') + 1);
		assertThat(this.mvc.get().uri(path).with(ADMIN)).hasStatusOk()
			.hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
			.bodyText()
			.contains("<summary>" + name + ".html</summary>", "<summary>" + reflex + "</summary>", "Controller.java",
					"GetMapping</span>(<span class=\"string\">&quot;" + path);
	}

	@Test
	void theHomePageLeadsToEveryPage() {
		assertThat(this.mvc.get().uri("/")).hasStatusOk()
			.bodyText()
			.contains("href=\"/counter\"", "href=\"/todos\"", "href=\"/slow\"");
	}

	@Test
	void whatEveryPageLoadsIsThere() throws UnsupportedEncodingException {
		Elements loaded = Jsoup.parse(pageAt("/")).select("link[rel=stylesheet], script[src]");
		assertThat(loaded).hasSizeGreaterThan(2)
			.allSatisfy((element) -> assertThat(this.mvc.get().uri(element.attr("href") + element.attr("src")))
				.hasStatusOk());
	}

	@ParameterizedTest
	@CsvSource({ "/", "/counter", "/todos", "/search", "/dataset", "/form", "/context", "/validation", "/morphs",
			"/operations", "/flash", "/callbacks", "/errors", "/lifecycle", "/table", "/wire", "/slow", "/feed",
			"/progress", "/dashboard", "/errands", "/export", "/chat", "/board", "/components", "/components/editor",
			"/components/wizard", "/account", "/admin" })
	void noPageNeedsInlineScriptsOrStyles(String path) {
		assertThat(this.mvc.get().uri(path).with(ADMIN)).headers()
			.hasValue("Content-Security-Policy", "default-src 'self'; img-src 'self' data:");
		assertThat(this.mvc.get().uri(path).with(ADMIN)).bodyText()
			.doesNotContain("<style", " style=")
			.doesNotContainPattern("<script(?![^>]* src=)")
			.doesNotContainPattern("<[^>]* on[a-z]+=");
	}

	private String pageAt(String path) throws UnsupportedEncodingException {
		return this.mvc.get().uri(path).exchange().getResponse().getContentAsString();
	}

	@Test
	void aPageOfComponentsShowsTheirTemplatesAsWell() {
		assertThat(this.mvc.get().uri("/components")).bodyText()
			.contains("<summary>components/tea-row.html</summary>", "<summary>components/greeting.html</summary>");
	}

	@Test
	void theTodosCanBeFiltered() {
		assertThat(this.mvc.get().uri("/todos?show=done")).bodyText()
			.contains("Done: Open the showcase")
			.doesNotContain("Done: Tick me");
	}

	@Test
	void theSearchGoesThroughFiveThousandPeople() {
		assertThat(this.mvc.get().uri("/search")).bodyText().contains("<output id=\"total\">5,000</output>");
		assertThat(this.mvc.get().uri("/search?query=ada c. tur")).bodyText()
			.contains("<output id=\"total\">1</output>", "Ada C. Turing");
	}

}
