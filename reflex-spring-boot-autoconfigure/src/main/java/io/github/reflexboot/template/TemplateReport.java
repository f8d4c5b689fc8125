package io.github.reflexboot.template;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@link TemplateCheck} found.
 *
 * @param files how many templates and scripts were read
 * @param targets how many targets were checked
 * @param findings what cannot work, by file and line
 * @param unchecked what is known only when it is rendered, by file and line
 * @since 0.1.0
 */
public record TemplateReport(int files, int targets, List<TemplateFinding> findings, List<UncheckedTarget> unchecked) {

	public TemplateReport {
		findings = List.copyOf(findings);
		unchecked = List.copyOf(unchecked);
	}

	/**
	 * For tests: fail if there is a finding. What is unchecked does not fail.
	 * @throws AssertionError if there is one, with all of them in its message
	 */
	public void assertNoProblems() {
		if (!this.findings.isEmpty()) {
			throw new AssertionError(summary() + "\n" + problems());
		}
	}

	/**
	 * Return the findings as text.
	 * @return one line each, as a compiler would write it; empty without any
	 */
	public String problems() {
		return lines(this.findings.stream());
	}

	/**
	 * Return how much was read and found, in one line.
	 * @return such as {@code 1 problem, 2 not checked: 17 targets in 12 files}
	 */
	public String summary() {
		return number(this.findings.size(), "problem") + ", " + this.unchecked.size() + " not checked: "
				+ number(this.targets, "target") + " in " + number(this.files, "file");
	}

	private static String number(int number, String what) {
		return number + " " + what + ((number == 1) ? "" : "s");
	}

	private static String lines(Stream<?> lines) {
		return lines.map(Object::toString).collect(Collectors.joining("\n"));
	}

	/**
	 * Return everything, one line each, as a compiler would write it.
	 */
	@Override
	public String toString() {
		return lines(Stream.of(this.findings, this.unchecked, List.of(summary())).flatMap(List::stream));
	}

}
