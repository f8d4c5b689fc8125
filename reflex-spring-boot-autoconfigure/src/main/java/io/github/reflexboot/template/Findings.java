package io.github.reflexboot.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What one check has found so far. For one thread.
 */
final class Findings {

	private final Set<TemplateFinding> findings = new LinkedHashSet<>();

	private final Set<UncheckedTarget> unchecked = new LinkedHashSet<>();

	private int files;

	private int targets;

	void countFile() {
		this.files++;
	}

	void countTarget() {
		this.targets++;
	}

	int targets() {
		return this.targets;
	}

	void add(String file, int line, String target, String problem) {
		this.findings.add(new TemplateFinding(file, line, target, problem));
	}

	void add(String file, int line, String target, RuntimeException problem) {
		add(file, line, target, Objects.requireNonNullElseGet(problem.getMessage(), problem::toString));
	}

	void addUnchecked(String file, int line, String expression) {
		this.unchecked.add(new UncheckedTarget(file, line, expression));
	}

	TemplateReport report() {
		return new TemplateReport(this.files, this.targets, List.copyOf(this.findings), List.copyOf(this.unchecked));
	}

}
