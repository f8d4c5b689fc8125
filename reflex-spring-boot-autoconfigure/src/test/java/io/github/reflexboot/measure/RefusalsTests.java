package io.github.reflexboot.measure;

import java.util.Map;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("same-on-every-server")
class RefusalsTests {

	private final Refusals refusals = TestMeasures.refusals();

	@Test
	void eachLimitIsCountedFromTheStart() {
		this.refusals.add(Limit.WAITING, "a");
		this.refusals.add(Limit.WAITING, null);
		this.refusals.add(Limit.NEW_SESSIONS, "a");
		this.refusals.endMinute();
		this.refusals.add(Limit.WAITING, "a");
		assertThat(this.refusals.total(Limit.WAITING)).isEqualTo(3);
		assertThat(this.refusals.total(Limit.NEW_SESSIONS)).isOne();
		assertThat(this.refusals.total(Limit.TASKS_PER_SESSION)).isZero();
	}

	@Test
	void theLineOfAMinuteSaysWhichLimitHowOftenAndForWhomMostWithoutNamingThem() {
		add(5, "session-of-eve");
		add(2, "session-of-bob");
		add(1, "session-of-ann");
		add(1, "session-of-dan");
		this.refusals.add(Limit.CONNECTIONS, "192.0.2.1");
		String eve = this.refusals.hash("session-of-eve");
		String bob = this.refusals.hash("session-of-bob");
		assertThat(this.refusals.endMinute())
			.contains("reflex.limits.waiting 9 times (visitor " + eve + ": 5, visitor " + bob + ": 2, visitor ",
					", and 1 others), reflex.limits.connections 1 times (visitor " + this.refusals.hash("192.0.2.1")
							+ ": 1)")
			.doesNotContain("eve", "192.0.2.1");
	}

	@Test
	void eachMinuteBeginsAnewAndSaysOnlyWhatHappenedInIt() {
		add(3, "a");
		this.refusals.endMinute();
		assertThat(this.refusals.most(Limit.WAITING)).isEmpty();
		add(1, "b");
		assertThat(this.refusals.most(Limit.WAITING)).isEqualTo(Map.of(this.refusals.hash("b"), 1L));
		assertThat(this.refusals.endMinute()).contains("reflex.limits.waiting 1 times");
	}

	@Test
	void howeverManyVisitorsAreRefusedOnlySoManyAreToldApart() {
		for (int i = 0; i < 5000; i++) {
			this.refusals.add(Limit.NEW_SESSIONS, "address " + i);
		}
		assertThat(this.refusals.total(Limit.NEW_SESSIONS)).isEqualTo(5000);
		assertThat(this.refusals.endMinute()).contains("reflex.limits.new-sessions 5000 times", ", and 997 others)");
	}

	@Test
	void serversWithTheSameSecretCallAVisitorTheSameAndOthersDoNot() {
		Refusals other = new Refusals(new SecretKeySpec("x".repeat(32).getBytes(), "HmacSHA256"));
		assertThat(TestMeasures.refusals().hash("a")).isEqualTo(this.refusals.hash("a")).hasSize(8);
		assertThat(other.hash("a")).isNotEqualTo(this.refusals.hash("a"));
	}

	private void add(int times, String visitor) {
		for (int i = 0; i < times; i++) {
			this.refusals.add(Limit.WAITING, visitor);
		}
	}

}
