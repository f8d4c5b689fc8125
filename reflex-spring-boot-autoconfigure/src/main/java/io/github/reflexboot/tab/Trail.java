package io.github.reflexboot.tab;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The pages that visits have shown in a tab, the last one first and each address once.
 *
 * @param stops the pages; none in a tab without visits
 */
record Trail(List<Stop> stops) {

	static final Trail NONE = new Trail(List.of());

	/**
	 * The page that is shown, and as many before it as lie between a list and what comes
	 * of editing one of its entries.
	 */
	private static final int MOST = 6;

	private static final int OVERHEAD = 100;

	/**
	 * Return the pages before the last one.
	 */
	List<Stop> earlier() {
		return this.stops.subList(Math.min(1, this.stops.size()), this.stops.size());
	}

	/**
	 * Return where the last page is.
	 * @param otherwise where it is if no visit has led there
	 */
	String address(String otherwise) {
		return this.stops.isEmpty() ? otherwise : this.stops.get(0).address();
	}

	/**
	 * Return the trail when another text of the last page has been sent.
	 */
	Trail stay(Stop last) {
		return this.stops.isEmpty() ? this : lead(last, null);
	}

	/**
	 * Return the trail when a visit leads on.
	 * @param next where it leads
	 * @param left the page that it leaves; {@code null} if that is not known
	 */
	Trail lead(Stop next, @Nullable Stop left) {
		List<Stop> all = new ArrayList<>(List.of(next));
		if (left != null && !left.isWhere(next)) {
			all.add(left);
		}
		for (Stop each : earlier()) {
			if (all.size() < MOST && all.stream().noneMatch(each::isWhere)) {
				all.add(each);
			}
		}
		return new Trail(List.copyOf(all));
	}

	boolean has(String version) {
		return this.stops.stream().anyMatch((each) -> each.version().equals(version));
	}

	/**
	 * Return about how many bytes it takes.
	 */
	int size() {
		return this.stops.stream().mapToInt((each) -> OVERHEAD + each.address().length()).sum();
	}

	/**
	 * A page that was shown.
	 *
	 * @param version what both sides call its text
	 * @param address its path and query
	 */
	record Stop(String version, String address) {

		private boolean isWhere(Stop other) {
			return this.address.equals(other.address);
		}

		/**
		 * Tell how likely this page has much in common with that of an address: most if
		 * it is the same, less if only the query is another one, and else the more parts
		 * of two equally long paths are the same, as those of two entries of a list.
		 */
		int likeness(String other) {
			if (this.address.equals(other)) {
				return Integer.MAX_VALUE;
			}
			List<String> one = parts(this.address);
			List<String> two = parts(other);
			if (one.equals(two)) {
				return Integer.MAX_VALUE - 1;
			}
			int same = 0;
			for (int i = 0; i < one.size() && one.size() == two.size(); i++) {
				same += one.get(i).equals(two.get(i)) ? 1 : 0;
			}
			return same;
		}

		private static List<String> parts(String address) {
			return List.of(address.replaceFirst("\\?.*", "").split("/"));
		}

	}

}
