package io.github.reflexboot.samples.showcase.todos;

import io.github.reflexboot.test.ReflexPage;
import io.github.reflexboot.test.ReflexTester;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@Transactional
class TodosTests {

	@Test
	void aTodoIsCreated(@Autowired ReflexTester tester) {
		ReflexPage page = tester.open("/todos");
		page.element("#new-todo").fill("title", "Buy milk").submit();
		assertThat(page.select("#todos input[value='Buy milk']")).hasSize(1);
	}

}
