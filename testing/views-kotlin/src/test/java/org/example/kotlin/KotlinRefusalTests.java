package org.example.kotlin;

import java.time.Duration;

import org.example.refused.WaitingQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

import io.github.reflexboot.invoke.ReflexInvoker;
import io.github.reflexboot.query.QueryMethods;
import io.github.reflexboot.registry.InvalidReflexException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What could not work in Kotlin stops the start-up, and says what to write instead.
 */
@SpringBootTest(classes = KotlinApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class KotlinRefusalTests {

	@Autowired
	private ConfigurableApplicationContext application;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					WaitingGuard        | is a suspend function, but nobody would wait for it  | runBlocking
					WaitingInBackground | is a suspend function, but it is answered before     | runBlocking
					Inner               | has a name that its page would not know              | Make the function public
					ByValue             | has a name that its page would not know              | Make the function public
					Closed              | is private, static or final                          | Make the class and the function open
					Returning           | returns java.lang.Integer, which would be lost       | Return void
					""")
	void aReflexThatCouldNotWorkIsRefused(String name, String message, String action) throws Exception {
		Class<?> reflex = Class.forName("org.example.refused." + name);
		try (GenericApplicationContext context = contextOf(reflex)) {
			assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> detect(context))
				.withMessageContaining(name)
				.withMessageContaining(message)
				.satisfies((refused) -> assertThat(refused.getRemedy()).contains(action));
		}
	}

	@Test
	void aQueryThatSuspendsIsRefused() {
		try (GenericApplicationContext context = contextOf(WaitingQuery.class)) {
			assertThatExceptionOfType(InvalidReflexException.class)
				.isThrownBy(() -> new QueryMethods(context.getDefaultListableBeanFactory()))
				.withMessageContaining("a suspend function")
				.satisfies((refused) -> assertThat(refused.getRemedy()).contains("runBlocking"));
		}
	}

	private GenericApplicationContext contextOf(Class<?> bean) {
		GenericApplicationContext context = new GenericApplicationContext();
		context.setParent(this.application);
		context.registerBean(bean);
		context.refresh();
		return context;
	}

	private void detect(GenericApplicationContext context) {
		ConversionService conversion = new DefaultConversionService();
		new ReflexInvoker(context, this.application.getBean(RequestMappingHandlerAdapter.class), conversion,
				Duration.ofSeconds(5))
			.detect();
	}

}
