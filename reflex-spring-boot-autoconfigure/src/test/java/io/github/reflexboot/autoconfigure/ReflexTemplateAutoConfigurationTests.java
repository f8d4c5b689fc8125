package io.github.reflexboot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexQueries;
import io.github.reflexboot.dispatch.PageDispatcher;
import io.github.reflexboot.support.TestedServer;
import io.github.reflexboot.template.TemplateCheck;
import io.github.reflexboot.template.TemplateFinding;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
@Tag("same-on-every-server")
class ReflexTemplateAutoConfigurationTests {

	private static final String TYPO = "hello.html:2: error: Reflex 'Hello#helo' was requested";

	@TempDir
	private Path folder;

	private WebApplicationContextRunner context;

	@BeforeEach
	void writeATemplateWithATypo() throws IOException {
		Files.writeString(this.folder.resolve("hello.html"),
				"<p>\n<a data-reflex='Hello#helo'>\n<a th:data-reflex='${x}'>");
		this.context = new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class, JacksonAutoConfiguration.class,
					ThymeleafAutoConfiguration.class, ReflexAutoConfiguration.class,
					ReflexTemplateAutoConfiguration.class))
			.withUserConfiguration(Hello.class)
			.withPropertyValues("spring.thymeleaf.prefix=" + this.folder.toUri());
	}

	@Test
	void theTemplatesOfThePropertiesAreChecked() {
		this.context.run((context) -> assertThat(context.getBean(TemplateCheck.class).check().findings())
			.extracting(TemplateFinding::toString)
			.singleElement()
			.asString()
			.startsWith(TYPO));
	}

	@Test
	void theTemplatesOfFurtherResolversAreChecked() {
		this.context.withPropertyValues("spring.thymeleaf.prefix=classpath:/nowhere/")
			.withBean("own", SpringResourceTemplateResolver.class, () -> resolver(this.folder))
			.run((context) -> assertThat(context.getBean(TemplateCheck.class).check().findings()).hasSize(1));
	}

	@Test
	void theApplicationsScriptsAreCheckedButNotThoseOfLibraries() throws IOException {
		Files.writeString(this.folder.resolve("app.js"), "Reflex.stimulate('Hello#hullo')");
		this.context
			.withPropertyValues(
					"spring.web.resources.static-locations=classpath:/META-INF/resources/," + this.folder.toUri())
			.run((context) -> assertThat(context.getBean(TemplateCheck.class).check())
				.satisfies((report) -> assertThat(report.files()).isEqualTo(2))
				.satisfies((report) -> assertThat(report.findings()).extracting(TemplateFinding::template)
					.containsExactly("hello.html", "app.js")));
	}

	@Test
	void withoutThymeleafThereIsNothing() {
		this.context.withClassLoader(new FilteredClassLoader("org.thymeleaf", "org.attoparser", "org.unbescape"))
			.withConfiguration(AutoConfigurations.of(ReflexAsyncAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(TemplateCheck.class)
				.hasSingleBean(ReflexQueries.class));
	}

	@Test
	void withoutTemplatesOfFilesThereIsNothing() {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class, JacksonAutoConfiguration.class,
					ReflexAutoConfiguration.class, ReflexTemplateAutoConfiguration.class))
			.withUserConfiguration(Hello.class)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(TemplateCheck.class));
	}

	@Test
	void inDevelopmentATypoIsLoggedAtStartUp(CapturedOutput output) {
		start("--spring.thymeleaf.cache=false");
		assertThat(output).containsOnlyOnce("ERROR")
			.contains("Templates checked: 1 problem, 1 not checked: 1 target in 1 file", TYPO, "Did you mean 'hello'?")
			.doesNotContain("hello.html:3");
	}

	@Test
	void whatIsNotCheckedIsLoggedAtDebug(CapturedOutput output) {
		start("--spring.thymeleaf.cache=false", "--logging.level.io.github.reflexboot.template=debug");
		assertThat(output).contains("hello.html:3: not checked: th:data-reflex=\"${x}\"");
	}

	@Test
	void inProductionNothingIsChecked(CapturedOutput output) {
		start();
		assertThat(output).doesNotContain("Templates checked", "hello.html");
	}

	@Test
	void thePropertyDecides(CapturedOutput output) {
		start("--reflex.templates.check=true");
		assertThat(output).contains(TYPO);
	}

	@Test
	void thePropertyDecidesInDevelopmentToo(CapturedOutput output) {
		start("--reflex.templates.check=false", "--spring.thymeleaf.cache=false");
		assertThat(output).doesNotContain("Templates checked", "hello.html");
	}

	@Test
	void aTemplateThatCannotBeReadDoesNotStopTheApplication(CapturedOutput output) {
		start(UnknownEncoding.class, "--reflex.templates.check=true");
		assertThat(output).contains("The templates could not be checked", "'reflex.templates.check'");
	}

	private void start(String... arguments) {
		start(Application.class, arguments);
	}

	private void start(Class<?> application, String... arguments) {
		String[] all = Stream
			.concat(Stream.of("--spring.thymeleaf.prefix=" + this.folder.toUri(), "--server.port=0",
					"--spring.main.banner-mode=off"), Stream.of(arguments))
			.toArray(String[]::new);
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
			.web(WebApplicationType.SERVLET)
			.run(all)) {
			assertThat(context.isRunning()).isTrue();
		}
	}

	private static SpringResourceTemplateResolver resolver(Path folder) {
		SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
		resolver.setPrefix(folder.toUri().toString());
		resolver.setSuffix(".html");
		return resolver;
	}

	@Reflex
	static class HelloReflex {

		@ReflexAction
		void hello() {
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(HelloReflex.class)
	static class Hello {

		@Bean
		PageDispatcher dispatcher() {
			return (request) -> {
				throw new IllegalStateException();
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ HelloReflex.class, TestedServer.Imports.class })
	@ImportAutoConfiguration({ DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class,
			JacksonAutoConfiguration.class, ThymeleafAutoConfiguration.class, ReflexAutoConfiguration.class,
			ReflexTemplateAutoConfiguration.class })
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Application.class)
	static class UnknownEncoding {

		@Bean
		SpringResourceTemplateResolver resolverOfAnUnknownEncoding() {
			SpringResourceTemplateResolver resolver = resolver(Path.of("nowhere"));
			resolver.setCharacterEncoding("no-such-encoding");
			return resolver;
		}

	}

}
