package io.github.reflexboot.samples.showcase;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.thymeleaf.context.IContext;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;

import org.springframework.context.MessageSource;

/**
 * Renders every template with compiled expressions, in the same request and of the same
 * model once more without, and remembers where the texts differ. A template that it sees
 * for the first time it renders often enough for its expressions to be compiled.
 */
final class BothEngines {

	/**
	 * An expression is compiled when it was evaluated a hundred times.
	 */
	private static final int UNTIL_COMPILED = 101;

	private final SpringTemplateEngine compiled;

	private final SpringTemplateEngine interpreted = new SpringTemplateEngine();

	private final Set<String> seen = new HashSet<>();

	private final List<String> different = new ArrayList<>();

	private int compared;

	BothEngines(SpringTemplateEngine compiled, MessageSource messages) {
		this.compiled = compiled;
		this.interpreted.setTemplateResolvers(compiled.getTemplateResolvers());
		this.interpreted.setTemplateEngineMessageSource(messages);
		compiled.getDialects()
			.stream()
			.filter((dialect) -> !(dialect instanceof SpringStandardDialect))
			.forEach(this.interpreted::addDialect);
	}

	/**
	 * Return what stands in place of the engine.
	 */
	ISpringTemplateEngine engine() {
		return (ISpringTemplateEngine) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { ISpringTemplateEngine.class },
				(proxy, method, arguments) -> (arguments != null && arguments.length == 4)
						? render((String) arguments[0], arguments[1], (IContext) arguments[2], (Writer) arguments[3])
						: invoke(method, arguments));
	}

	private Object invoke(Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(this.compiled, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private Object render(String template, Object selectors, IContext context, Writer writer) {
		for (int i = this.seen.add(template + selectors) ? UNTIL_COMPILED : 0; i > 0; i--) {
			text(this.compiled, template, selectors, context);
		}
		String text = text(this.compiled, template, selectors, context);
		this.compared++;
		String expected = text(this.interpreted, template, selectors, context);
		int place = Arrays.mismatch(text.toCharArray(), expected.toCharArray());
		if (place >= 0) {
			this.different.add(template + " at: " + expected.substring(place));
		}
		try {
			writer.write(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text;
	}

	private static String text(ISpringTemplateEngine engine, String template, Object selectors, IContext context) {
		StringWriter text = new StringWriter();
		Set<String> names = (selectors instanceof Set<?> set)
				? set.stream().map(String::valueOf).collect(Collectors.toSet()) : null;
		engine.process(template, names, context, text);
		return text.toString();
	}

	/**
	 * Return the templates of which the engines have made different texts.
	 */
	List<String> different() {
		return this.different;
	}

	/**
	 * Return how many texts were compared.
	 */
	int compared() {
		return this.compared;
	}

}
