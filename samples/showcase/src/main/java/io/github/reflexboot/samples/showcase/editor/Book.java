package io.github.reflexboot.samples.showcase.editor;

record Book(long id, String title, int stars) {

	Book withTitle(String other) {
		return new Book(this.id, other, this.stars);
	}

	Book withStars(int number) {
		return new Book(this.id, this.title, number);
	}

}
