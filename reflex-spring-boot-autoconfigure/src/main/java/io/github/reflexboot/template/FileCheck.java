package io.github.reflexboot.template;

import java.util.List;
import java.util.regex.MatchResult;

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

	private final Findings findings = new Findings();

	private final ComponentCheck components;

	private final NamedInElement names;

	FileCheck(ReflexRegistry registry) {
		this.registry = registry;
		this.components = new ComponentCheck(registry, this.findings);
		this.names = new NamedInElement(registry, this.expressions);
	}

	TemplateReport report() {
		return this.findings.report();
	}

	/**
	 * All templates were read that there are.
	 */
	void noMoreTemplates() {
		this.components.end();
	}

	void template(String name, String text) {
		this.findings.countFile();
		try {
			Markup markup = MarkupReader.read(text);
			int before = this.findings.targets();
			this.components.template(name, markup);
			markup.elements().forEach((element) -> element(name, element));
			if (this.findings.targets() > before) {
				reacting(name, text, markup);
			}
			markup.scripts().forEach((script) -> calls(name, script.text(), script.line()));
		}
		catch (ParseException ex) {
			int line = (ex.getLine() != null) ? ex.getLine() : 1;
			this.findings.addUnchecked(name, line, "the whole template, which is no HTML: " + ex.getMessage());
		}
	}

	/**
	 * Check what matters only in what changes without a reload.
	 */
	private void reacting(String template, String text, Markup markup) {
		if (PageWithoutScript.is(text)) {
			this.findings.add(template, 1, ReflexDescriptor.ATTRIBUTE, NO_SCRIPT);
		}
		markup.elements()
			.forEach((element) -> RepeatedField.check(element, (problem) -> this.findings.add(template,
					problem.source().line(), problem.source().toString(), problem.text())));
	}

	void script(String name, String text) {
		this.findings.countFile();
		calls(name, text, 1);
	}

	private void element(String template, Markup.Element element) {
		element.attributes()
			.forEach((name, attribute) -> AttributeNames.meantBy(name)
				.map((meant) -> "Nothing reads the attribute '" + attribute.name() + "'. Did you mean '" + meant + "'?")
				.ifPresent((problem) -> this.findings.add(template, attribute.line(), attribute.name(), problem)));
		CacheAttribute.check(element, (problem) -> this.findings.add(template, problem.source().line(),
				problem.source().toString(), problem.text()));
		RootAttribute.check(element, (problem) -> this.findings.add(template, problem.source().line(),
				problem.source().toString(), problem.text()));
		AsyncBranch.check(element, (problem) -> this.findings.add(template, problem.source().line(),
				problem.source().toString(), problem.text()));
		this.components.element(template, element);
		try {
			ReflexAttribute attribute = ReflexAttribute.of(element, this.expressions);
			if (attribute != null) {
				attribute.texts().forEach((text) -> entries(template, text, attribute, element));
			}
		}
		catch (ReflexAttribute.UnreadableException ex) {
			this.findings.add(template, ex.source().line(), ex.source().value(), ex);
		}
	}

	private void entries(String template, String text, ReflexAttribute attribute, Markup.Element element) {
		Markup.Attribute source = attribute.source();
		List<MatchResult> entries = ReflexDescriptor.entriesIn(text).toList();
		EntryCheck.withoutArrow(entries)
			.forEach((entry, problem) -> this.findings.add(template, attribute.line(text, entry.start()), entry.group(),
					problem));
		entries.forEach((entry) -> {
			if (entry.group().contains(ExpressionTexts.UNKNOWN)) {
				this.findings.addUnchecked(template, source.line(), source.toString());
			}
			else {
				entry(template, attribute.line(text, entry.start()), entry.group(), element);
			}
		});
	}

	private void entry(String template, int line, String entry, Markup.Element element) {
		try {
			ReflexDescriptor descriptor = EntryCheck.read(entry);
			String target = descriptor.target();
			if (target != null && descriptor.isForComponent()) {
				this.components.entry(template, line, target, descriptor.field(), element);
			}
			else if (target != null) {
				target(template, line, target, 0);
				this.names.check(target, element, (problem) -> this.findings.add(template, line, target, problem),
						(source) -> this.findings.addUnchecked(template, source.line(), source.toString()));
			}
		}
		catch (IllegalArgumentException ex) {
			this.findings.add(template, line, entry, ex);
		}
	}

	private void calls(String file, String script, int firstLine) {
		for (ScriptCall call : ScriptCall.of(script)) {
			target(file, firstLine + linesBefore(script, call.offset()), call.target(), call.arguments());
		}
	}

	private void target(String file, int line, String target, @Nullable Integer arguments) {
		this.findings.countTarget();
		try {
			ReflexMethod action = this.registry.find(target);
			if (arguments != null) {
				ActionArguments.check(action, arguments);
			}
		}
		catch (UnknownReflexException | IllegalArgumentException ex) {
			this.findings.add(file, line, target, ex);
		}
	}

	static int linesBefore(String text, int offset) {
		return (int) text.substring(0, offset).chars().filter((c) -> c == '\n').count();
	}

}
