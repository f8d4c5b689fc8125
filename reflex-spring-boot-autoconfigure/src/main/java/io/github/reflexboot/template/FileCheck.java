package io.github.reflexboot.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.attoparser.ParseException;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.descriptor.ReflexDescriptor;
import io.github.reflexboot.registry.ReflexMethod;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.registry.UnknownReflexException;

/**
 * Checks one file after the other and keeps what it finds. For one thread.
 */
final class FileCheck {

	private static final String NO_SCRIPT = "Nothing in this page can react, since the script is missing: add "
			+ "<script type=\"module\" th:src=\"@{/reflex/reflex.js}\"></script> (below your reflex.path)";

	private final ReflexRegistry registry;

	private final ExpressionTexts expressions = new ExpressionTexts();

	private final Set<TemplateFinding> findings = new LinkedHashSet<>();

	private final Set<UncheckedTarget> unchecked = new LinkedHashSet<>();

	private int files;

	private int targets;

	FileCheck(ReflexRegistry registry) {
		this.registry = registry;
	}

	TemplateReport report() {
		return new TemplateReport(this.files, this.targets, List.copyOf(this.findings), List.copyOf(this.unchecked));
	}

	void template(String name, String text) {
		this.files++;
		try {
			Markup markup = MarkupReader.read(text);
			int before = this.targets;
			markup.elements().forEach((element) -> element(name, element));
			if (this.targets > before && PageWithoutScript.is(text)) {
				this.findings.add(new TemplateFinding(name, 1, ReflexDescriptor.ATTRIBUTE, NO_SCRIPT));
			}
			markup.scripts().forEach((script) -> calls(name, script.text(), script.line()));
		}
		catch (ParseException ex) {
			int line = (ex.getLine() != null) ? ex.getLine() : 1;
			this.unchecked
				.add(new UncheckedTarget(name, line, "the whole template, which is no HTML: " + ex.getMessage()));
		}
	}

	void script(String name, String text) {
		this.files++;
		calls(name, text, 1);
	}

	private void element(String template, Markup.Element element) {
		element.attributes()
			.forEach((name, attribute) -> AttributeNames.meantBy(name)
				.map((meant) -> "Nothing reads the attribute '" + attribute.name() + "'. Did you mean '" + meant + "'?")
				.ifPresent((problem) -> this.findings
					.add(new TemplateFinding(template, attribute.line(), attribute.name(), problem))));
		CacheAttribute.check(element, (problem) -> this.findings
			.add(new TemplateFinding(template, problem.source().line(), problem.source().toString(), problem.text())));
		RootAttribute.check(element, (problem) -> this.findings
			.add(new TemplateFinding(template, problem.source().line(), problem.source().toString(), problem.text())));
		try {
			ReflexAttribute attribute = ReflexAttribute.of(element, this.expressions);
			if (attribute != null) {
				attribute.texts().forEach((text) -> entries(template, text, attribute));
			}
		}
		catch (ReflexAttribute.UnreadableException ex) {
			this.findings.add(new TemplateFinding(template, ex.source().line(), ex.source().value(), message(ex)));
		}
	}

	private void entries(String template, String text, ReflexAttribute attribute) {
		Markup.Attribute source = attribute.source();
		ReflexDescriptor.entriesIn(text).forEach((entry) -> {
			if (entry.group().contains(ExpressionTexts.UNKNOWN)) {
				this.unchecked.add(new UncheckedTarget(template, source.line(), source.toString()));
			}
			else {
				entry(template, attribute.line(text, entry.start()), entry.group());
			}
		});
	}

	private void entry(String template, int line, String entry) {
		try {
			String target = EntryCheck.read(entry).target();
			if (target != null) {
				target(template, line, target, 0);
			}
		}
		catch (IllegalArgumentException ex) {
			this.findings.add(new TemplateFinding(template, line, entry, message(ex)));
		}
	}

	private void calls(String file, String script, int firstLine) {
		for (ScriptCall call : ScriptCall.of(script)) {
			target(file, firstLine + linesBefore(script, call.offset()), call.target(), call.arguments());
		}
	}

	private void target(String file, int line, String target, @Nullable Integer arguments) {
		this.targets++;
		try {
			ReflexMethod action = this.registry.find(target);
			if (arguments != null && !action.accepts(arguments)) {
				this.findings.add(new TemplateFinding(file, line, target, wrongNumber(action, arguments)));
			}
		}
		catch (UnknownReflexException ex) {
			this.findings.add(new TemplateFinding(file, line, target, message(ex)));
		}
	}

	private static String message(RuntimeException problem) {
		return Objects.requireNonNullElseGet(problem.getMessage(), problem::toString);
	}

	private static String wrongNumber(ReflexMethod action, int given) {
		return "Too " + ((given < action.arguments().size()) ? "few" : "many") + " arguments: " + action.target()
				+ " expects " + action.signature() + ", but " + given + ((given == 1) ? " is" : " are") + " given here";
	}

	static int linesBefore(String text, int offset) {
		return (int) text.substring(0, offset).chars().filter((c) -> c == '\n').count();
	}

}
