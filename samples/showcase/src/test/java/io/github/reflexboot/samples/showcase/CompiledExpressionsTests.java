package io.github.reflexboot.samples.showcase;

import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

import io.github.reflexboot.test.ReflexPage;
import io.github.reflexboot.test.ReflexTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages are the same with compiled expressions as without, when they are loaded and after
 * what their visitors do.
 */
@SpringBootTest(properties = "logging.level.org.springframework.expression.spel.standard=debug")
@Import(CompiledExpressionsTests.Compared.class)
@ExtendWith(OutputCaptureExtension.class)
@WithMockUser(username = "grace", roles = "ADMIN")
@Transactional
class CompiledExpressionsTests {

	@Autowired
	private BothEngines engines;

	@ParameterizedTest(name = "{0}")
	@MethodSource("io.github.reflexboot.samples.showcase.Visits#all")
	void aPageIsTheSameWithAndWithoutTheCompiler(String path, Consumer<ReflexPage> visitor,
			@Autowired ReflexTester tester) {
		int before = this.engines.compared();
		visitor.accept(tester.open(path));
		assertThat(this.engines.compared()).isGreaterThan(before);
		assertThat(this.engines.different()).isEmpty();
	}

	@Test
	void soIsATableWhoseExpressionsWereCompiledOnTheWay(@Autowired ReflexTester tester, CapturedOutput output) {
		tester.open("/table").element("#sell").click();
		assertThat(output).contains("SpEL: compiling");
		assertThat(this.engines.different()).isEmpty();
	}

	/**
	 * Puts both engines in place of the one.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Compared {

		@Bean
		BothEngines bothEngines(SpringTemplateEngine engine, MessageSource messages) {
			return new BothEngines(engine, messages);
		}

		@Bean
		static BeanPostProcessor intoTheViewResolver(ObjectProvider<BothEngines> engines) {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					if (bean instanceof ThymeleafViewResolver resolver) {
						resolver.setTemplateEngine(engines.getObject().engine());
					}
					return bean;
				}

			};
		}

	}

}
