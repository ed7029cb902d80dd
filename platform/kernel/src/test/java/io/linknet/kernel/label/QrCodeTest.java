package io.linknet.kernel.label;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String LINK = "http://localhost:8080/trace/01/02050000000010/10/SHIZHU-261120-001";

    @Test
    void canBeReadByAScanner() throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(new QrCode(LINK).png()));

        assertThat(read(image)).isEqualTo(LINK);
    }

    @Test
    void isAPictureForPrintToo() {
        assertThat(new QrCode(LINK).svg())
                .startsWith("<svg ")
                .contains("viewBox=")
                .endsWith("</svg>");
    }

    private static String read(java.awt.image.BufferedImage image) throws NotFoundException, Exception {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
