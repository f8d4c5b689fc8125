package org.example.kotlin;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import io.github.reflexboot.test.ReflexPage;
import io.github.reflexboot.test.ReflexTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Actions in Kotlin take what their declarations say.
 */
@SpringBootTest(classes = KotlinApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "reflex.show-error-details=true")
class KotlinActionTests {

	private ReflexPage page;

	@BeforeEach
	void open(@Autowired ReflexTester tester) {
		this.page = tester.open("/");
	}

	@Test
	void whatIsLeftOutHasItsDefault() {
		assertThat(said("defaults")).isEqualTo("7 kg true Tea");
		assertThat(said("defaults", 3)).isEqualTo("3 kg true Tea");
		assertThat(said("defaults", 3, "g", false, new Order("Milk", 1, null))).isEqualTo("3 g false Milk");
	}

	@Test
	void nullMeansTheDefault() {
		assertThat(said("defaults", null, null, false, null)).isEqualTo("7 kg false Tea");
	}

	@Test
	void whatMayBeNullMayBeLeftOut() {
		assertThat(said("nullable")).isEqualTo("null null");
		assertThat(said("nullable", null, 4)).isEqualTo("null 4");
		assertThat(said("nullable", "Ada")).isEqualTo("Ada null");
	}

	@Test
	void whatIsRequiredIsNeitherLeftOutNorNull() {
		assertThat(said("required", "Ada", 4)).isEqualTo("Ada 4");
		assertThat(error("required", "Ada")).contains("Arguments#required expects (String name, int count), got 1");
		assertThat(error("required", null, 4)).contains("argument 1 (name) is null");
		assertThat(error("required", "Ada", null)).contains("argument 2 (count) is null");
		assertThat(error("required", "Ada", "4")).contains("argument 2 (count) is a text");
	}

	@Test
	void aDataClassHasItsDefaultsAsWell() {
		assertThat(said("order", Map.of("thing", "Tea"))).isEqualTo("Tea 2 null");
		assertThat(said("order", new Order("Tea", 5, "hot"))).isEqualTo("Tea 5 hot");
		assertThat(error("order", Map.of("number", 3))).contains("argument 1 (order)", "thing");
	}

	@ParameterizedTest
	@CsvSource({ "/, nobody 3 null", "/?name=Ada, Ada 3 null", "/?name=Ada&count=4&note=new, Ada 4 new" })
	void whatIsBoundHasItsDefaultsAsInAController(String url, String said, @Autowired ReflexTester tester) {
		this.page = tester.open(url);
		assertThat(said("bound")).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource({ "/?thing=Tea, Tea 2 null", "/?thing=Tea&number=5&note=hot, Tea 5 hot" })
	void aBoundDataClassHasItsDefaults(String url, String said, @Autowired ReflexTester tester) {
		this.page = tester.open(url);
		assertThat(said("form")).isEqualTo(said);
	}

	@Test
	void aSuspendFunctionIsWaitedFor() {
		assertThat(said("later")).isEqualTo("later 7");
		assertThat(said("later", 3)).isEqualTo("later 3");
		assertThat(said("broken")).isEqualTo("rescued from broken");
		this.page.stimulate("Arguments#halted").assertHalted();
		assertThat(this.page.stimulate("Arguments#away").assertNavigated().url()).endsWith("/dsl");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/dsl" })
	void aPageWhoseControllerSuspendsCanCallActions(String url, @Autowired ReflexTester tester) {
		this.page = tester.open(url);
		assertThat(said("nullable", "Ada", 1)).isEqualTo("Ada 1");
	}

	private String said(String action, Object... arguments) {
		this.page.stimulate("Arguments#" + action, arguments).assertMorphed();
		return this.page.text("#said");
	}

	private String error(String action, Object... arguments) {
		return this.page.stimulate("Arguments#" + action, arguments).assertFailed().error();
	}

}
