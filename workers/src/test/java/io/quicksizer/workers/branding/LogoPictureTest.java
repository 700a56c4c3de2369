package io.quicksizer.workers.branding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.branding.LogoRow;
import io.quicksizer.db.common.Sha256;
import io.quicksizer.workers.sizing.Problem;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoPictureTest {
    private static final int WIDTH_IN_PNG = 16;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void a_picture_becomes_a_new_png_of_its_pixels(String format) throws IOException {
        LogoRow logo = LogoPicture.of(file(300, 100, format)).logo().orElseThrow();

        assertThat(logo.sha256()).isEqualTo(Sha256.of(logo.png()));
        assertThat(ImageIO.read(new ByteArrayInputStream(logo.png())).getWidth())
                .isEqualTo(300)
                .isEqualTo(logo.width());
        assertThat(logo.height()).isEqualTo(100);
    }

    @Test
    void a_script_behind_the_picture_is_left_behind() throws IOException {
        byte[] png = file(30, 10, "png");
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(png, png.length + script.length);
        System.arraycopy(script, 0, both, png.length, script.length);

        assertThat(new String(LogoPicture.of(both).logo().orElseThrow().png(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void a_wide_picture_is_made_smaller_in_proportion() throws IOException {
        LogoRow logo = LogoPicture.of(file(3600, 300, "png")).logo().orElseThrow();

        assertThat(logo.width()).isEqualTo(1200);
        assertThat(logo.height()).isEqualTo(100);
    }

    @Test
    void the_same_file_gives_the_same_hash() throws IOException {
        byte[] file = file(1300, 700, "png");

        assertThat(LogoPicture.of(file).logo().orElseThrow().sha256())
                .isEqualTo(LogoPicture.of(file).logo().orElseThrow().sha256());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "GIF89a",
                "\u0089PNG\r\n\u001a\n"
            })
    void what_is_no_png_or_jpeg_is_refused(String content) {
        assertThat(code(content.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(BrandingProblem.LOGO_TYPE);
    }

    @Test
    void other_pictures_that_java_reads_are_refused() throws IOException {
        assertThat(code(file(30, 10, "gif"))).isEqualTo(BrandingProblem.LOGO_TYPE);
        assertThat(code(file(30, 10, "bmp"))).isEqualTo(BrandingProblem.LOGO_TYPE);
    }

    @Test
    void a_small_file_that_claims_many_pixels_is_refused_by_its_header() throws IOException {
        byte[] bomb = file(10, 10, "png");
        ByteBuffer.wrap(bomb).putInt(WIDTH_IN_PNG, 50_000).putInt(WIDTH_IN_PNG + 4, 50_000);

        assertThat(code(bomb)).isIn(BrandingProblem.LOGO_TOO_MANY_PIXELS, BrandingProblem.LOGO_TYPE);
    }

    @Test
    void a_picture_within_both_sides_that_has_too_many_pixels_is_refused_before_it_is_unfolded() throws IOException {
        assertThat(code(file(2100, 2000, "png"))).isEqualTo(BrandingProblem.LOGO_TOO_MANY_PIXELS);
        assertThat(LogoPicture.of(file(2000, 2000, "png")).logo()).isPresent();
    }

    @Test
    void a_file_of_more_than_a_megabyte_is_refused() {
        assertThat(code(new byte[LogoPicture.LARGEST_FILE + 1])).isEqualTo(BrandingProblem.LOGO_TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "1,64,32,left upper",
        "2,64,32,right upper",
        "3,64,32,right lower",
        "4,64,32,left lower",
        "5,32,64,left upper",
        "6,32,64,right upper",
        "7,32,64,right lower",
        "8,32,64,left lower",
        "9,64,32,left upper"
    })
    void a_photograph_is_turned_as_its_camera_noted(int orientation, int width, int height, String corner)
            throws IOException {
        BufferedImage logo = ImageIO.read(new ByteArrayInputStream(
                LogoPicture.of(photograph(orientation)).logo().orElseThrow().png()));

        assertThat(logo.getWidth()).isEqualTo(width);
        assertThat(logo.getHeight()).isEqualTo(height);
        for (String side : List.of("left", "right")) {
            for (String end : List.of("upper", "lower")) {
                int colour = logo.getRGB(
                        side.equals("left") ? width / 4 : width * 3 / 4,
                        end.equals("upper") ? height / 4 : height * 3 / 4);
                assertThat(new Color(colour).getRed() > 128)
                        .as(side + " " + end)
                        .isEqualTo(corner.equals(side + " " + end));
            }
        }
    }

    @Test
    void a_note_of_a_camera_that_is_cut_off_turns_nothing() throws IOException {
        byte[] photograph = photograph(6);
        photograph[5] = 20;

        assertThat(LogoPicture.of(photograph).logo().map(LogoRow::width)).contains(64);
    }

    /** A red quarter at the left upper corner of the stored pixels. */
    private static byte[] photograph(int orientation) throws IOException {
        BufferedImage image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < 32 * 16; pixel++) {
            image.setRGB(pixel % 32, pixel / 32, 0xFF0000);
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        byte[] plain = jpeg.toByteArray();
        ByteBuffer noted = ByteBuffer.allocate(plain.length + 36);
        noted.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) 34);
        noted.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
        noted.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        noted.putShort((short) orientation).putShort((short) 0).putInt(0);
        return noted.put(plain, 2, plain.length - 2).array();
    }

    private static Object code(byte[] file) {
        LogoPicture picture = LogoPicture.of(file);
        assertThat(picture.logo()).isEmpty();
        return picture.problem().map(Problem::code).orElseThrow();
    }

    private static byte[] file(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(width / 2, height / 2, 0x1F5D84);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }
}
