package io.github.reflexboot.test;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import io.github.reflexboot.app.DashboardApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages that wait for fast data as long as it takes show it in each run, and what a test
 * holds keeps none of them waiting.
 */
@Tag("same-on-every-server")
@SpringBootTest(classes = DashboardApplication.class, properties = "reflex.queries.grace=1h")
class PatientDataTesterTests {

	@Autowired
	private DashboardApplication.Shop shop;

	@Autowired
	private ReflexTester tester;

	@Test
	void eachRunShowsDataThatDoesNotTakeLong() {
		this.shop.reset();
		this.shop.rows.add("north");
		ReflexPage page = this.tester.open("/dashboard");
		page.refresh();
		assertThat(page.text("#sales")).isEqualTo("north");
		page.element("form").fill("row", "south").submit();
		assertThat(page.text("#sales")).isEqualTo("north south");
	}

	@Test
	void aRunDoesNotWaitForWhatTheTestHolds() {
		this.shop.reset();
		this.tester.holdQuery("sales");
		ReflexPage page = this.tester.open("/dashboard");
		page.refresh();
		assertThat(page.text("#sales")).isEqualTo("adding up");
		assertThat(page.text("#stock")).isEqualTo("5");
	}

}
