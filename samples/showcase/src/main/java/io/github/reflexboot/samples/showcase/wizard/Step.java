package io.github.reflexboot.samples.showcase.wizard;

enum Step {

	CONTACT("You"), RIDE("Bicycle"), PICKUP("Day"), SUMMARY("Summary");

	private final String title;

	Step(String title) {
		this.title = title;
	}

	public String getTitle() {
		return this.title;
	}

	Step before() {
		return values()[Math.max(ordinal() - 1, 0)];
	}

}
