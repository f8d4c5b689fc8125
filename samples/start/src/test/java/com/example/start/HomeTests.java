package com.example.start;

import io.github.reflexboot.template.TemplateCheck;
import io.github.reflexboot.test.ReflexPage;
import io.github.reflexboot.test.ReflexTester;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
class HomeTests {

	@Test
	void aClickCounts(@Autowired ReflexTester tester) {
		ReflexPage page = tester.open("/");
		page.element("button[data-reflex]").click();
		assertThat(page.text("#count")).isEqualTo("1");
	}

	@Test
	void aGuestNeedsAName(@Autowired ReflexTester tester) {
		ReflexPage page = tester.open("/");
		page.element("#new-guest").fill("name", " ").submit();
		assertThat(page.text("#new-guest p")).isEqualTo("Who are you?");
		page.element("#new-guest").fill("name", "Ada").submit();
		assertThat(page.select("#guests li").eachText()).containsExactly("Ada");
	}

	@Test
	void whatTemplatesCallIsThere(@Autowired TemplateCheck check) {
		check.check().assertNoProblems();
	}

}
