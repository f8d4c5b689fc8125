package io.github.reflexboot.samples.showcase.errors;

import org.springframework.data.jpa.repository.JpaRepository;

interface BookingRepository extends JpaRepository<Booking, Long> {

}
