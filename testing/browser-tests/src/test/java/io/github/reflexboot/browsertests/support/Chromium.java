package io.github.reflexboot.browsertests.support;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gives each test {@link Visitors} of its own, in one Chromium for all tests, or in the
 * whole one for those where it {@link KeepsPages keeps pages}. Never skips: without a
 * browser, tests fail. An error in a page or on its console fails the test, unless it is
 * {@link ExpectsErrors expected}. The visitors leave before what follows a test stops
 * their server.
 */
public final class Chromium implements ParameterResolver, AfterTestExecutionCallback {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Chromium.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return List.of(Page.class, BrowserContext.class, Visitors.class).contains(parameter.getParameter().getType());
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		Visitors visitors = visitors(context);
		if (type == Visitors.class) {
			return visitors;
		}
		return (type == Page.class) ? visitors.first().newPage() : visitors.first();
	}

	private static Visitors visitors(ExtensionContext context) {
		return context.getStore(NAMESPACE)
			.computeIfAbsent(Visitors.class, (key) -> new Visitors(browser(context).browser()), Visitors.class);
	}

	private static RunningBrowser browser(ExtensionContext context) {
		boolean keepsPages = context.getRequiredTestMethod().isAnnotationPresent(KeepsPages.class);
		return context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(RunningBrowser.find(keepsPages), RunningBrowser::launch, RunningBrowser.class);
	}

	@Override
	public void afterTestExecution(ExtensionContext context) {
		Visitors visitors = context.getStore(NAMESPACE).remove(Visitors.class, Visitors.class);
		if (visitors == null) {
			return;
		}
		visitors.leave();
		assertThat(visitors.uncaught()).as("exceptions that no script caught").isEmpty();
		assertThat(visitors.reported()).as("errors on the console, but for those expected")
			.filteredOn((error) -> expected(context).noneMatch((pattern) -> pattern.matcher(error).find()))
			.isEmpty();
	}

	private static Stream<Pattern> expected(ExtensionContext context) {
		return Optional.ofNullable(context.getRequiredTestMethod().getAnnotation(ExpectsErrors.class))
			.stream()
			.flatMap((expects) -> Stream.of(expects.value()))
			.map(Pattern::compile);
	}

}
